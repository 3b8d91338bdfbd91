// What a page may hold: the part of the typesetter's language that our documents use.

type Look = {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly alignment?: "left" | "right" | "center" | "justify";
  readonly margin?: readonly [left: number, top: number, right: number, bottom: number];
  readonly noWrap?: boolean;
  readonly width?: number | "*" | "auto";
  readonly fillColor?: string;
  readonly unbreakable?: boolean;
  readonly pageBreak?: "before";
  readonly lineHeight?: number;
  /** A heading: it never stands alone at the foot of a page. */
  readonly headlineLevel?: 1;
};

export type Ruling = "ruled" | "boxed" | "signed" | "plain";

export type Content = Look &
  (
    | { readonly text: string }
    | { readonly stack: readonly Content[] }
    | { readonly columns: readonly Content[]; readonly columnGap?: number }
    | { readonly ol: readonly Content[] }
    | { readonly svg: string; readonly width?: number; readonly fit?: readonly [number, number] }
    | {
        readonly table: {
          readonly widths: readonly (number | "*" | "auto")[];
          readonly body: readonly (readonly Content[])[];
          readonly headerRows: number;
          readonly dontBreakRows: boolean;
          readonly heights?: number;
        };
        readonly layout: Ruling;
      }
  );

export const QUIET = "#555555";

export function line(text: string, look: Look = {}): Content {
  return { text, ...look };
}

export function heading(text: string): Content {
  return { text, fontSize: 11.5, bold: true, margin: [0, 10, 0, 3], headlineLevel: 1 };
}

export function paragraph(text: string): Content {
  return { text, margin: [0, 0, 0, 6], lineHeight: 1.15 };
}

export function note(text: string): Content {
  return { text, fontSize: 8, color: QUIET, margin: [0, 3, 0, 3] };
}

/** A heading stands on one page with the text, or the first who sign, right below it. */
export function headed(content: readonly Content[]): Content[] {
  return content.flatMap((part, index) => {
    const [before, next] = [content[index - 1], content[index + 1]];
    if (before?.headlineLevel === 1 && isShort(part)) return [];
    if (part.headlineLevel !== 1 || next === undefined || !isShort(next)) return [part];
    return [{ stack: [part, next], unbreakable: true }];
  });
}

function isShort(part: Content): boolean {
  return part.headlineLevel !== 1 && ("text" in part || "columns" in part);
}

/** Broken words and marks that turn the direction of writing are made harmless. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[^\S\n\u00a0]+/gu, " ")
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}/gu, MISSING)
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{M}]|(?!\n)\p{Cc}/gu, "")
    .replace(/[^\p{Script=Latin}\p{Script=Common}]/gu, MISSING)
    .replace(new RegExp(`${MISSING}{3,}`, "g"), MISSING.repeat(3));
}

/** Stands for a letter the typeface of our paper does not have. */
const MISSING = "\u25a1";
