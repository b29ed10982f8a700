// What the engines share: how their programs are found, and how they say that they can't do something.

import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** What the chosen engine can't do. A journey that needs it is skipped, not failed. */
export class Unable extends Error {
  name = 'Unable';
}

/** A program by a variable of the environment, or by one of its names on PATH or in `more` folders. */
export function program(variable, names, more = []) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...more];
  const places = process.env[variable] ? [process.env[variable]] : folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  const runs = (place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  const place = places.find(runs);
  if (!place) throw new Error(`${names[0]} is neither on PATH nor where ${variable} says: run "scripts/setup test"`);
  return path.resolve(place);
}

/** Whether all of these programs are here: functions that return their places, or throw. */
export function here(...programs) {
  try {
    return programs.every((find) => find());
  } catch {
    return false;
  }
}
