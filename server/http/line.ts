// The line itself: how long a caller may take over one request, and the one word for whoever
// speaks no HTTP.

import type { Socket } from "node:net";

/** A phone's largest message takes half a minute on the slowest net; four times that is given. */
const LONGEST_REQUEST_MS = 120_000;

export const LINE = { requestTimeout: LONGEST_REQUEST_MS, clientErrorHandler: hangUp };

const STATUS: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
};

const BODY = JSON.stringify({ error: { key: "unreadable" } });

function hangUp({ code }: NodeJS.ErrnoException, line: Socket): void {
  if (code === "ECONNRESET" || !line.writable) return void line.destroy();
  const words = [
    `HTTP/1.1 ${STATUS[code ?? ""] ?? "400 Bad Request"}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${BODY.length}`,
    "connection: close",
  ];
  line.end(`${words.join("\r\n")}\r\n\r\n${BODY}`);
}
