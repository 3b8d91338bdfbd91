// Names as they sound: what is left when accents, capital letters, particles and the spellings
// of one sound no longer tell two writings apart. For comparing only; nothing is stored so.

/** Small letters without marks, words apart. ñ stays a letter of its own. */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ñ", "\u0001")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("\u0001", "ñ")
    .replace(/[’'`´ʼʻꞌ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const PARTICLES = new Set(["de", "del", "la", "las", "los", "el", "y", "vda", "viuda", "da", "do"]);

/** The words of a name that carry it; all of them when nothing else is there. */
export function wordsOf(name: string): string[] {
  const words = fold(name)
    .split(" ")
    .filter((word) => word !== "");
  const bearing = words.filter((word) => !PARTICLES.has(word));
  return bearing.length === 0 ? words : bearing;
}

/** One text for one sound of Spanish: Choque and Choke, Hilda and Ilda, Vásquez and Basques. */
export function soundOf(word: string): string {
  return word
    .replace(/^h|(?<=[^csp])h/g, "")
    .replace(/ph/g, "f")
    .replace(/qu(?=[ei])|q|c(?=[^eihz]|$)/g, "k")
    .replace(/c(?=[ei])|z|x/g, "s")
    .replace(/sh|ch/g, "C")
    .replace(/ll/g, "y")
    .replace(/g(?=[ei])|j/g, "J")
    .replace(/gü|gu(?=[ei])|w|hu(?=[aei])/g, "g")
    .replace(/v/g, "b")
    .replace(/ñ/g, "n")
    .replace(/y|i/g, "i")
    .replace(/(.)\1+/g, "$1");
}
