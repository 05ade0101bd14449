/** Whether a text has this address, in small letters, and not just a longer one that ends or begins with it. */
export function saysAddress(text: string, address: string): boolean {
  const escaped = address.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const whole = new RegExp(`(?<![\\p{L}\\p{N}._%+-]|\\p{L}')${escaped}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`, 'u')
  return whole.test(text.toLowerCase())
}
