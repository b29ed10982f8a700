// A wait: for a condition, up to a deadline, never for a time.

import { setTimeout as pause } from 'node:timers/promises';

// A slowed processor may take its time: a deadline is there to end what hangs.
export const DEADLINE = Number(process.env.DUETIME_DEADLINE || 8000) * Number(process.env.DUETIME_SLOWED || 1);
const LOST = new Set(['NoSuchSessionError', 'NoSuchWindowError', 'JavascriptError', 'SyntaxError', 'ReferenceError', 'TypeError']);
// How Firefox says that another document came while a script ran in the one before.
const LEFT = /^Document was unloaded/;

/**
 * Tries until `attempt` returns rather than throws, and returns what it returned. What it throws says what is missing;
 * the last of these is thrown when the deadline is over, or when the browser itself is lost.
 */
export async function until(attempt, deadline = DEADLINE) {
  const end = Date.now() + deadline;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (LOST.has(error.name) && !LEFT.test(error.message)) throw error;
      if (Date.now() >= end) {
        error.message = `${error.message} (waited ${deadline / 1000} s)`;
        throw error;
      }
    }
    await pause(25);
  }
}
