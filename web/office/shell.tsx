// The frame around every room: the house, where one can go, who one is.

import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link, useRoute } from "wouter";
import type { Waiting } from "#core/wire/office.ts";
import { forgetAll, useAnswer } from "./answers.ts";
import { remove } from "./api.ts";
import { ClockNote } from "./clock-note.tsx";
import { LanguageSwitch } from "./parts/languages.tsx";
import { Emblem } from "./parts/emblem.tsx";
import { AUDIT_PATH, PROPOSALS_PATH } from "./paths.ts";
import { PROMOTION_PATH } from "./people-paths.ts";
import { SHEETS_PATH } from "./sheets/sheet-paths.ts";
import { useMay, useStaff } from "./staff.ts";
import { useWords } from "./words.ts";

export function Shell({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="shell">
      <a href="#content" className="skip">
        {say("shell.skip")}
      </a>
      <aside className={isOpen ? "side is-open" : "side"}>
        <div className="side-head">
          <Link href="/" className="house">
            <Emblem size={26} />
            <span>Ayni</span>
          </Link>
          <button
            type="button"
            className="menu"
            aria-expanded={isOpen}
            aria-controls="menu"
            onClick={() => setIsOpen(!isOpen)}
          >
            {say("shell.menu")}
          </button>
        </div>
        <div className="side-body" id="menu" onClickCapture={() => setIsOpen(false)}>
          <Rooms />
          <Person />
        </div>
      </aside>
      <main id="content" tabIndex={-1}>
        <ClockNote />
        {children}
      </main>
    </div>
  );
}

function Rooms() {
  const { say } = useWords();
  const mayRead = useMay("readBranch");
  const mayKeep = useMay("keepPeople");
  const mayAdminister = useMay("administerDevices");
  const mayHire = useMay("administerStaff");
  const mayAudit = useMay("readAudit");
  return (
    <nav aria-label={say("shell.menu")}>
      {mayRead ? <Room to="/">{say("branch.nav")}</Room> : null}
      {mayKeep ? <Room to={PROMOTION_PATH}>{say("promotion.title")}</Room> : null}
      {mayRead ? <Room to="/week">{say("week.title")}</Room> : null}
      {mayRead ? <Room to="/arrears">{say("arrears.title")}</Room> : null}
      {mayRead ? <Room to="/cash-in-transit">{say("transit.title")}</Room> : null}
      {mayRead ? <Room to="/counter">{say("counter.title")}</Room> : null}
      {mayRead ? <Room to="/bank">{say("bank.title")}</Room> : null}
      {mayRead ? (
        <Room to={SHEETS_PATH}>
          {say("sheets.title")}
          <Count of="sheets" />
        </Room>
      ) : null}
      {mayRead ? (
        <Room to="/reviews">
          {say("reviews.title")}
          <Count of="reviews" />
        </Room>
      ) : null}
      {mayRead ? (
        <Room to={PROPOSALS_PATH}>
          {say("proposals.title")}
          <Count of="proposals" />
        </Room>
      ) : null}
      {mayRead ? <Room to="/closures">{say("closures.title")}</Room> : null}
      {mayAudit ? <Room to={AUDIT_PATH}>{say("audit.title")}</Room> : null}
      {mayHire ? <Room to="/">{say("people.title")}</Room> : null}
      {mayHire ? <Room to="/branches">{say("branches.title")}</Room> : null}
      {mayAdminister ? <Room to="/devices">{say("devices.title")}</Room> : null}
    </nav>
  );
}

function Room({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const [isHere] = useRoute(to);
  return (
    <Link href={to} className="room" aria-current={isHere ? "page" : undefined}>
      {children}
    </Link>
  );
}

/** Counted by the server: the lists themselves are long, and read where they are looked at. */
function Count({ of }: { readonly of: keyof Waiting }) {
  const count = useAnswer<Waiting>("/api/waiting").data?.[of] ?? 0;
  return count === 0 ? null : <span className="count">{count}</span>;
}

function Person() {
  const { say } = useWords();
  const cache = useQueryClient();
  const { name, role } = useStaff();
  const leave = async () => {
    await remove("/api/session").catch(() => null);
    await forgetAll(cache);
  };
  return (
    <div className="person">
      <LanguageSwitch />
      <strong>{name}</strong>
      <span>{say(`role.${role}`)}</span>
      <Link href="/password">{say("password.nav")}</Link>
      <Button variant="outline" color="gold.2" size="xs" onClick={() => void leave()}>
        {say("shell.signOut")}
      </Button>
    </div>
  );
}
