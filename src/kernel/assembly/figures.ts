/** Reading figures and the signs between them. */

@inline
export function digitAt(at: usize): i32 {
  const d = <i32>load<u8>(at) - 48;
  return d >= 0 && d <= 9 ? d : -1;
}

export function runOf(at: usize, end: usize, most: i32): i32 {
  let run = 0;
  while (at + <usize>run < end && run < most && digitAt(at + <usize>run) >= 0) run++;
  return run;
}

export function isSeparator(c: u8): bool {
  return c == 45 || c == 47 || c == 46 || c == 32;
}
