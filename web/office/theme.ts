// The colours of the office: wine of the aguayo, unbleached cotton, a thread of gold. The shades
// are chosen so that every text keeps a contrast of at least 4.5 to 1.

import { createTheme, type MantineColorsTuple } from "@mantine/core";

const wine: MantineColorsTuple = [
  "#fbf1f2",
  "#f3dfe2",
  "#e3b9c0",
  "#d3919b",
  "#c46c7a",
  "#b35263",
  "#9c3b4d",
  "#842c3e",
  "#6e1f31",
  "#4a1220",
];

const gold: MantineColorsTuple = [
  "#fdf8ea",
  "#f8edcd",
  "#f0da9b",
  "#e7c566",
  "#dcb042",
  "#c8951f",
  "#a97a14",
  "#856010",
  "#694a0c",
  "#513909",
];

export const THEME = createTheme({
  colors: { wine, gold },
  primaryColor: "wine",
  primaryShade: 8,
  autoContrast: true,
  black: "#2b1c1e",
  defaultRadius: "md",
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: {
    fontFamily:
      '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif',
    fontWeight: "600",
  },
  components: {
    Button: { defaultProps: { size: "md" } },
    TextInput: { defaultProps: { size: "md", withAsterisk: false } },
    NumberInput: { defaultProps: { size: "md", withAsterisk: false, hideControls: true } },
    NativeSelect: { defaultProps: { size: "md", withAsterisk: false } },
    PasswordInput: { defaultProps: { size: "md", withAsterisk: false } },
    Textarea: { defaultProps: { size: "md", withAsterisk: false } },
  },
});
