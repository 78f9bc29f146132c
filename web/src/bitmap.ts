// Levels of ink as a small PNG in the text of a `data:` address: byte for byte what the Java painter
// writes. Nothing is compressed, so neither needs a library.

const LEVELS = 16;
const BLOCK_MOST = 65_535;

/** One pixel a cell, black and more or less opaque; `levels` has a hexadecimal digit for each. */
export function bitmap(columns: number, levels: string): string {
  const rows = columns === 0 ? 0 : Math.floor(levels.length / columns);
  const out = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  chunk(out, "IHDR", [...big(columns), ...big(rows), 4, 3, 0, 0, 0]);
  chunk(
    out,
    "PLTE",
    Array.from({ length: 3 * LEVELS }, () => 0),
  );
  chunk(
    out,
    "tRNS",
    Array.from({ length: LEVELS }, (_, level) => (level * 255) / (LEVELS - 1)),
  );
  chunk(out, "IDAT", stored(pixels(columns, rows, levels)));
  chunk(out, "IEND", []);
  return `data:image/png;base64,${base64(out)}`;
}

/** Two cells a byte, each row with a byte before it that says that it stands unchanged. */
function pixels(columns: number, rows: number, levels: string): Uint8Array {
  const stride = 1 + Math.ceil(columns / 2);
  const raw = new Uint8Array(rows * stride);
  for (let cell = 0; cell < rows * columns; cell++) {
    const column = cell % columns;
    const at = Math.floor(cell / columns) * stride + 1 + (column >> 1);
    const level = Number.parseInt(levels.charAt(cell), 16);
    raw[at] = (raw[at] ?? 0) | (column % 2 === 0 ? level << 4 : level);
  }
  return raw;
}

/** As zlib sees them: stored blocks, and a sum over all bytes. */
function stored(raw: Uint8Array): number[] {
  const out = [0x78, 0x01];
  for (let from = 0; from === 0 || from < raw.length; from += BLOCK_MOST) {
    const block = raw.subarray(from, from + BLOCK_MOST);
    const last = from + BLOCK_MOST >= raw.length ? 1 : 0;
    out.push(last, block.length & 255, block.length >> 8);
    out.push(~block.length & 255, (~block.length >> 8) & 255);
    for (const byte of block) out.push(byte);
  }
  let low = 1;
  let high = 0;
  for (const byte of raw) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  out.push(...big(((high << 16) | low) >>> 0));
  return out;
}

function chunk(out: number[], name: string, data: readonly number[]): void {
  const begin = out.length + 4;
  out.push(...big(data.length), ...[...name].map((letter) => letter.charCodeAt(0)));
  for (const byte of data) out.push(byte);
  let crc = -1;
  for (let i = begin; i < out.length; i++) {
    crc ^= out[i] ?? 0;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  out.push(...big(~crc >>> 0));
}

function big(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function base64(bytes: readonly number[]): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192)
    text += String.fromCharCode(...bytes.slice(i, i + 8192));
  return btoa(text);
}
