// Speaks an amount where the browser has a voice for the language; otherwise it is not there.

import { useEffect, useState } from "react";
import { Icon } from "./icon.tsx";
import { useWords } from "./words.ts";

export function HearButton({ text }: { readonly text: string }) {
  const { say, language } = useWords();
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
    <button type="button" className="quiet with-icon" onClick={speak}>
      <Icon name="hear" /> {say("app.hear")}
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
