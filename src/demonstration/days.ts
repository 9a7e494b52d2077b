/** A day, YYYY-MM-DD, in the coalition's zone. */
export type Day = string;

export interface Quarter {
  year: number;
  number: number;
  startsOn: Day;
  endsOn: Day;
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

export const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
export const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** Mexico City has had one offset the year round since October 2022, before the oldest instant made here matters. */
export function instant(day: Day, hour: number, minute = 0): string {
  const clock = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return new Date(`${day}T${clock}:00-06:00`).toISOString();
}

export function quarterOf(day: Day): Quarter {
  const year = Number(day.slice(0, 4));
  return quarter(year, Math.ceil(Number(day.slice(5, 7)) / 3));
}

/** The last `count` quarters that have ended before that day, oldest first. */
export function endedQuarters(today: Day, count: number): Quarter[] {
  const { year, number } = quarterOf(today);
  const now = year * 4 + number - 1;
  return Array.from({ length: count }, (_, index) => now - count + index).map((at) =>
    quarter(Math.floor(at / 4), (at % 4) + 1),
  );
}

function quarter(year: number, number: number): Quarter {
  const startsOn = `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`;
  const next = number === 4 ? `${year + 1}-01-01` : `${year}-${String(number * 3 + 1).padStart(2, '0')}-01`;
  return { year, number, startsOn, endsOn: addDays(next, -1) };
}
