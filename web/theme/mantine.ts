/** Mantine's components in our looks, and without the parts that would add style elements. */
import { createTheme, Menu, Modal, Tooltip } from '@mantine/core';
import styles from './mantine.module.css';

/** What floats is put into a landmark of its own (App.tsx), not loose into the body. */
export const FLOATING_ID = 'floating';
const portalProps = { target: `#${FLOATING_ID}` };

export const mantineTheme = createTheme({
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({
      // Its scroll lock adds a style element; the body never scrolls here anyway.
      defaultProps: {
        lockScroll: false,
        centered: true,
        radius: 12,
        transitionProps: { duration: 120 },
        portalProps,
      },
      classNames: {
        overlay: styles.overlay,
        content: styles.modal,
        header: styles.modalHeader,
        title: styles.modalTitle,
        body: styles.modalBody,
      },
    }),
    Menu: Menu.extend({
      defaultProps: {
        offset: 6,
        transitionProps: { duration: 90 },
        portalProps,
        // The placeholder is a focusable element without a role inside the menu.
        withInitialFocusPlaceholder: false,
      },
      classNames: {
        dropdown: styles.menu,
        item: styles.menuItem,
        label: styles.menuLabel,
        divider: styles.menuDivider,
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 350, offset: 6, transitionProps: { duration: 90 }, portalProps },
      classNames: { tooltip: styles.tooltip },
    }),
  },
});
