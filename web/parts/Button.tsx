/** Buttons: with words, or an icon with its name in a tooltip. */
import { Tooltip } from '@mantine/core';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from '../theme/classes.ts';
import styles from './Button.module.css';

type Base = ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> };

export function Button({
  look = 'plain',
  icon,
  children,
  className,
  ...rest
}: Base & { look?: 'plain' | 'solid' | 'quiet' | 'danger'; icon?: ReactNode }) {
  return (
    <button type="button" className={classes(styles.button, styles[look], className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}

export function IconButton({
  label,
  shortcut,
  children,
  className,
  side = 'bottom',
  ...rest
}: Base & { label: string; shortcut?: string; side?: 'bottom' | 'left' | 'right' | 'top' }) {
  return (
    <Tooltip label={shortcut ? `${label} (${shortcut})` : label} position={side}>
      <button type="button" aria-label={label} className={classes(styles.icon, className)} {...rest}>
        {children}
      </button>
    </Tooltip>
  );
}
