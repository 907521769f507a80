/** Reads what PackedNumbers.cs writes: whole numbers from 0, seven bits a byte with the lowest first, as base64. */
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
