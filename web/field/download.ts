// Files that leave the phone by her hand.

/** Hands a file to the phone's own downloads. */
export function download(file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "ayni-rescate.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
