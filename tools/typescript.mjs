// Lets Node read TypeScript: natively from 22.18 on, through tsx before.

export async function prepareTypeScript() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  const { register } = await import("tsx/esm/api");
  register();
}
