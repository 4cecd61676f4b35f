import { useLayoutEffect, useRef } from 'react';
import { asObject, asText } from '../../../connector/json-object.ts';
import type { JsonObject } from '../../../connector/json-object.ts';
import { drawCard } from './drawn-card.ts';
import type { CardLook, DrawnCard, PressedAction } from './drawn-card.ts';

export interface CardViewProps extends CardLook {
  readonly card: JsonObject;
  readonly busy: boolean;
  readonly onPress: (pressed: PressedAction) => void;
}

export function CardView({ card, theme, locale, busy, onPress }: CardViewProps) {
  const holder = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnCard>(undefined);
  const press = useRef(onPress);
  press.current = onPress;
  useLayoutEffect(() => {
    const place = holder.current;
    if (place === null) return;
    const focused = drawn.current?.focused();
    const typed = drawn.current?.typed() ?? new Map<string, string>();
    drawn.current = drawCard(card, { theme, locale }, typed, (pressed) => press.current(pressed));
    place.replaceChildren(drawn.current.element);
    // The old card's button or field is gone, so the focus moves to the same one on the new card, or to the card
    // itself.
    if (focused !== undefined && !drawn.current.focus(focused)) place.focus();
  }, [card, theme, locale]);
  return <div ref={holder} className="card" tabIndex={-1} aria-busy={busy} />;
}

/** Returns the time when this person's client asks for the card again, or `undefined` for never. */
export function expiryOf(card: JsonObject, mri: string): number | undefined {
  const refresh = asObject(card['refresh']);
  const userIds = refresh?.['userIds'];
  if (refresh === undefined || (Array.isArray(userIds) && !userIds.includes(mri))) return undefined;
  const expires = Date.parse(asText(refresh['expires']) ?? '');
  return Number.isNaN(expires) ? undefined : expires;
}
