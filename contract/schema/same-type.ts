type Flat<Type> = { [Member in keyof Type]: Type[Member] };

/**
 * `true` when two types are the same, member by member and with the same ones optional; `false` does not fit where `true`
 * is asked for, so that a difference fails the type check.
 */
export type Same<Left, Permission> =
  (<Type>() => Type extends Flat<Left> ? 1 : 2) extends <Type>() => Type extends Flat<Permission> ? 1 : 2
    ? true
    : false;
