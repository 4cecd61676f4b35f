const TINTS = 8;

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}

function tintOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % TINTS, 0);
}

export interface AvatarProps {
  readonly name: string;
  readonly kind?: 'person' | 'bot' | 'team';
  readonly size?: 'small' | 'medium';
  readonly presence?: boolean;
}

export function Avatar({ name, kind = 'person', size = 'medium', presence = false }: AvatarProps) {
  return (
    <span className={`avatar avatar-${kind} avatar-${size} tint-${tintOf(name)}`} aria-hidden="true">
      {initials(name)}
      {presence && <span className="presence" />}
    </span>
  );
}
