export const eventSigns: Readonly<Record<string, number>> = {
  always: 0,
};
