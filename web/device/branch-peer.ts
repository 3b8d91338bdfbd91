// A branch's interface for the phone's tests, and a line to it that can be made to fail in the
// ways lines do.

import { fromJson, toJson } from "#core/wire/canonical.ts";
import type { Envelope, Verdict } from "#core/wire/envelope.ts";
import type { SealKey, StaffView } from "#core/wire/staff.ts";
import { BOOK, newPeerBook, TODAY } from "./peer-book.ts";
import type { Fetch } from "./transport.ts";

/**
 * lostAnswer: the branch did it, the phone never hears. portal: a café's page with status 200.
 * noHistory: records arrive, but what came of them cannot be read yet.
 */
export type Line = "good" | "cut" | "lostAnswer" | "portal" | "broken" | "noHistory" | "revoked";

type Said = readonly [status: number, body: unknown];

const STAFF: StaffView = {
  staffId: "staff-juana",
  login: "juana",
  name: "Juana Arce",
  role: "asesora",
  branches: [{ branchId: "el-alto", name: "El Alto", country: "BO", currency: "BOB" }],
  today: TODAY,
  mustChange: false,
};

const BROKEN: Said = [503, { error: { key: "broken" } }];

export async function newBranch() {
  const { sealKey, privateKey } = await sealPair();
  const peer = newPeerBook();
  let line: Line = "good";
  let serverTime = "2026-03-05T13:00:00.000Z";
  let devices = 0;
  let largestMessage = 0;
  const album = newAlbum();

  const enrol = ({ password }: { password: string }): Said => {
    if (password !== "secret") return [401, { error: { key: "signInFailed" } }];
    devices += 1;
    peer.newDevice();
    const receipts = { first: 1, last: 50 };
    return [201, { deviceId: `phone-${devices}`, token: "token", receipts, staff: STAFF, sealKey }];
  };

  const answer = async (url: string, body: unknown): Promise<Said> => {
    if (url === "/health/ready") return [200, { status: "ready" }];
    if (line === "broken") return BROKEN;
    if (url === "/api/field/enrolments") return enrol(body as { password: string });
    if (line === "revoked") return [401, { error: { key: "deviceRevoked" } }];
    const book = peer.book();
    switch (url) {
      case "/api/field/agenda":
        return [200, { staff: STAFF, today: TODAY, serverTime, meetings: [] }];
      case "/api/field/checkouts": {
        const isKnown = (body as { bookId: string }).bookId === BOOK;
        if (!isKnown) return [404, { error: { key: "notFound" } }];
        return [200, { book, lease: null, receipts: null, serverTime, today: TODAY }];
      }
      case "/api/commands":
        return [200, { verdicts: await judged(peer, body as { envelopes: Envelope[] }) }];
    }
    if (url.endsWith("/photos")) return [200, { photo: await album.lastName() }];
    if (line === "noHistory") return BROKEN;
    const after = Number(/after=(\d+)$/.exec(url)?.[1]);
    return [200, { version: book.version, events: peer.eventsAfter(after) }];
  };

  const fetch: Fetch = async (url, init) => {
    if (line === "cut") throw new TypeError("Failed to fetch");
    if (line === "portal") return new Response("{}", { headers: { "content-type": "text/html" } });
    if (init.body instanceof Uint8Array) await album.receive(init.body);
    const text = typeof init.body === "string" ? init.body : "null";
    largestMessage = Math.max(largestMessage, text.length);
    const [status, said] = await answer(url, fromJson(text));
    const isLost = url === "/api/commands" || url.endsWith("/photos");
    if (line === "lostAnswer" && isLost) throw new TypeError("Failed to fetch");
    const headers = { "content-type": "application/json; charset=utf-8" };
    return new Response(toJson(said), { status, headers });
  };

  const { flores, settled, book } = peer;
  const meetingId = flores.meetingIds[0] ?? "";
  return {
    fetch,
    flores,
    meetingId,
    settled,
    book,
    serverKey: privateKey,
    line: (next: Line) => void (line = next),
    clock: (iso: string) => void (serverTime = iso),
    largestMessage: () => largestMessage,
    pictures: album.all,
    holdPictures: album.hold,
  };
}

export type Branch = Awaited<ReturnType<typeof newBranch>>;

async function judged(
  peer: ReturnType<typeof newPeerBook>,
  { envelopes }: { readonly envelopes: readonly Envelope[] },
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const envelope of envelopes) verdicts.push(await peer.judge(envelope));
  return verdicts;
}

/** The pictures that arrived; held, they are on their way and do not arrive. */
function newAlbum() {
  const all: Uint8Array[] = [];
  let gate: Promise<void> | null = null;
  return {
    all: () => all,
    receive: async (jpeg: Uint8Array): Promise<void> => {
      await gate;
      all.push(jpeg);
    },
    hold: (): (() => void) => {
      let open = () => {};
      gate = new Promise((resolve) => (open = resolve));
      return () => open();
    },
    /** A picture is called by its bytes. */
    lastName: async (): Promise<string> => {
      const bytes = new Uint8Array(all.at(-1) ?? []);
      const digest = await globalThis.crypto.subtle.digest("SHA-256", bytes);
      const letters = Array.from(new Uint8Array(digest), (byte) => byte.toString(16));
      return letters.map((letter) => letter.padStart(2, "0")).join("");
    },
  };
}

async function sealPair(): Promise<{ sealKey: SealKey; privateKey: CryptoKey }> {
  const { subtle } = globalThis.crypto;
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const pair = await subtle.generateKey(curve, true, ["deriveBits"]);
  const { x = "", y = "" } = await subtle.exportKey("jwk", pair.publicKey);
  return { sealKey: { kty: "EC", crv: "P-256", x, y }, privateKey: pair.privateKey };
}
