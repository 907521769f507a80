/** Reads the output of PackedNumbers.cs: whole numbers from 0, seven bits a byte with the lowest first, as base64. */
export function unpack(text: string, count: number): Float64Array {
  const bytes = atob(text);
  const numbers = new Float64Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes.charCodeAt(at++);
    let number = byte & 127;
    // Multiplied and not shifted: nanoseconds need more than 32 bits.
    for (let factor = 128; byte > 127; factor *= 128) {
      byte = bytes.charCodeAt(at++);
      number += (byte & 127) * factor;
    }
    numbers[i] = number;
  }
  return numbers;
}

/** Reads the output of SparseNumbers.cs: each number that is not 0, after the count of zeros before it. */
export function unpackSparse(text: string, count: number): Float64Array {
  const numbers = new Float64Array(count);
  const pairs = unpack(text, numbersIn(text));
  for (let i = 0, at = 0; i + 1 < pairs.length; i += 2, at++) numbers[(at += pairs[i]!)] = pairs[i + 1]!;
  return numbers;
}

/** Twice the number, or one less than twice a negative one, as PackedNumbers.AddSigned writes it. */
export function signed(code: number): number {
  return code % 2 === 0 ? code / 2 : -(code + 1) / 2;
}

/** The last byte of a number is below 128. */
function numbersIn(text: string): number {
  const bytes = atob(text);
  let count = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes.charCodeAt(i) < 128) count++;
  return count;
}
