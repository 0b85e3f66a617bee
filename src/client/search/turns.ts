/** Makes a function that begins a turn, which ends the one before; it returns a function that tells whether it lasts. */
export function turnsInOrder(): () => () => boolean {
  let turn = 0;
  return () => {
    turn += 1;
    const mine = turn;
    return () => mine === turn;
  };
}
