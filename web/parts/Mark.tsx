/** The sign of kith: four points, tied. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round">
        <path d="M6 5v14M6 13.5 17.5 6M10.5 10.5 17.5 19" />
      </g>
      <g fill="currentColor">
        <circle cx="6" cy="5" r="2.6" fill="var(--accent)" />
        <circle cx="6" cy="19" r="2.6" />
        <circle cx="18" cy="5.6" r="2.6" />
        <circle cx="18" cy="19" r="2.6" />
      </g>
    </svg>
  );
}
