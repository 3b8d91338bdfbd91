// Bytes no client of ours would put on the line: broken request lines, lengths that lie, bodies
// that stop, headers that two readers would read differently.

const GOOD_HOST = "host: 127.0.0.1\r\n";
const JSON_TYPE = "content-type: application/json\r\n";
const BODY = '{"login":"nadie","password":"x"}';

const REQUEST_LINES = [
  "GET",
  "GET /",
  "GET / HTTP/0.9",
  "GET / HTTP/9.9",
  "GET /api/session HTTP/1.1 x",
  "get /api/session HTTP/1.1",
  "G\u0000T / HTTP/1.1",
  "PRI * HTTP/2.0",
  "CONNECT 127.0.0.1:1 HTTP/1.1",
  "TRACE /api/session HTTP/1.1",
  "OPTIONS * HTTP/1.1",
  "BREW /api/session HTTP/1.1",
  "GET http://evil/api/session HTTP/1.1",
  "GET /api/../../etc/passwd HTTP/1.1",
  "GET /%zz HTTP/1.1",
  "GET /\u00ff\u00fe HTTP/1.1",
  `GET /${"x".repeat(20_000)} HTTP/1.1`,
  "GET /office/..%2f..%2fpackage.json HTTP/1.1",
  "\u0016\u0003\u0001\u0002\u0000\u0001",
  "",
];

const HEADER_LINES = [
  "",
  GOOD_HOST + GOOD_HOST,
  "host\r\n",
  ": x\r\n",
  " folded: x\r\n",
  `${GOOD_HOST}a: b\r\n c: d\r\n`,
  `${GOOD_HOST}x: \u0000\r\n`,
  `${GOOD_HOST}x: \u00ff\u00fe\r\n`,
  `${GOOD_HOST}x: ${"y".repeat(40_000)}\r\n`,
  `${GOOD_HOST}${"a: b\r\n".repeat(3_000)}`,
  `${GOOD_HOST}cookie: ${"a=b;".repeat(2_000)}\r\n`,
  `${GOOD_HOST}upgrade: websocket\r\nconnection: upgrade\r\n`,
  `${GOOD_HOST}expect: 100-continue\r\n`,
  `${GOOD_HOST}connection: close, keep-alive, ,\r\n`,
];

const LENGTHS = [
  "content-length: 0\r\n",
  "content-length: 3\r\n",
  "content-length: -1\r\n",
  "content-length: 1e3\r\n",
  "content-length: 0x20\r\n",
  "content-length: 99999999999999999999\r\n",
  "content-length: 5000\r\n",
  "content-length: 32\r\ncontent-length: 33\r\n",
  "content-length: 32\r\ntransfer-encoding: chunked\r\n",
  "transfer-encoding: chunked\r\n",
  "transfer-encoding: chunked, chunked\r\n",
  "transfer-encoding: x\r\n",
  "transfer-encoding : chunked\r\n",
];

const CHUNKS = [
  "zz\r\nx\r\n0\r\n\r\n",
  "5\r\nab\r\n0\r\n\r\n",
  "ffffffffffffffff\r\nx",
  "1\r\n{\r\n",
  "0\r\nevil: 1\r\n\r\nGET /api/staff HTTP/1.1\r\n\r\n",
  `1;${"x".repeat(20_000)}\r\n{\r\n0\r\n\r\n`,
];

/** Each the whole of what one caller sends before it hangs up. */
export function rawRequests(): string[] {
  const post = `POST /api/session HTTP/1.1\r\n${GOOD_HOST}${JSON_TYPE}`;
  return [
    ...REQUEST_LINES.map((line) => `${line}\r\n${GOOD_HOST}\r\n`),
    ...REQUEST_LINES.map((line) => line),
    ...HEADER_LINES.map((lines) => `GET /api/session HTTP/1.1\r\n${lines}\r\n`),
    ...HEADER_LINES.map((lines) => `GET /api/session HTTP/1.1\n${lines.replaceAll("\r", "")}\n`),
    ...LENGTHS.map((length) => `${post}${length}\r\n${BODY}`),
    ...LENGTHS.map((length) => `${post}${length}\r\n${BODY}${post}${length}\r\n${BODY}`),
    ...LENGTHS.map((length) => `${post}${length}`),
    ...CHUNKS.map((chunk) => `${post}transfer-encoding: chunked\r\n\r\n${chunk}`),
    `${"GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n".repeat(200)}`,
    `${post}content-length: ${BODY.length}\r\n\r\n${BODY.slice(0, 7)}`,
    "\r\n".repeat(5_000),
    "\u0000".repeat(5_000),
  ];
}
