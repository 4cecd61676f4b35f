type Flat<Type> = { [Member in keyof Type]: Type[Member] };

/**
 * This type is `true` when two types have the same members and the same ones are optional, and otherwise `false`. Use
 * it as `true satisfies Same<A, B>`, which fails the type check when they differ.
 */
export type Same<Left, Permission> =
  (<Type>() => Type extends Flat<Left> ? 1 : 2) extends <Type>() => Type extends Flat<Permission> ? 1 : 2
    ? true
    : false;
