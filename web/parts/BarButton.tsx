/** A button of the bar: icon and words, on narrow screens the icon alone. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from '../theme/classes.ts';
import styles from './BarButton.module.css';
import buttonStyles from './Button.module.css';

export function BarButton({
  label,
  icon,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  label: string;
  icon: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      {...rest}
      className={classes(buttonStyles.button, styles.button)}
    >
      {icon}
      <span>{label}</span>
    </button>
  );
}
