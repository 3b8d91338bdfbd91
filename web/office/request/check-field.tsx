// A box to tick with its words, large enough for a thumb.

export function CheckField({
  label,
  isOn,
  onTurn,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}) {
  return (
    <label className="check-field">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
