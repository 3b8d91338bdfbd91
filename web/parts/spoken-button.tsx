// Speaks a text where the browser has a voice for its language; otherwise it is not there.

import { useEffect, useState, type ReactNode } from "react";

type Props = {
  readonly text: string;
  readonly language: string;
  /** What the button is for, when its words alone do not say of what. */
  readonly name?: string;
  readonly children: ReactNode;
};

export function SpokenButton({ text, language, name, children }: Props) {
  const voice = useVoice(language);
  if (voice === null) return null;
  const speak = () => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  };
  return (
    <button type="button" className="quiet with-icon" onClick={speak} aria-label={name}>
      {children}
    </button>
  );
}

function useVoice(language: string): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    if (!("speechSynthesis" in window)) return undefined;
    const look = () =>
      setVoice(speechSynthesis.getVoices().find(({ lang }) => lang.startsWith(language)) ?? null);
    look();
    speechSynthesis.addEventListener("voiceschanged", look);
    return () => speechSynthesis.removeEventListener("voiceschanged", look);
  }, [language]);
  return voice;
}
