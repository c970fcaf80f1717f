import type { ColumnType, Generated } from 'kysely';

/** A moment: read as a Date, written as a Date; the database fills it in when it is left out. */
export type Moment = ColumnType<Date, Date | undefined, Date>;
/** A moment that may not have come: null until then. */
export type MomentOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** A day, as `2026-11-25`. */
export type DayOrNull = ColumnType<string | null, string | null | undefined, string | null>;

/** JSON: read parsed, written as text made by `JSON.stringify`, so that an array is never taken for an SQL array. */
export type JsonWithDefault<T> = ColumnType<T, string | null | undefined, string | null>;
/** A column the database fills in when it is left out. */
export type WithDefault<T> = Generated<T>;
/** A column that may hold nothing, and need not be named. */
export type OrNull<T> = ColumnType<T | null, T | null | undefined, T | null>;
/** Made by the database alone. */
export type Made<T> = ColumnType<T, never, never>;
