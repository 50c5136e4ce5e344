/** The largest of numbers, 0 where there are none. `Math.max(...)` takes no more arguments than fit on the stack. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
