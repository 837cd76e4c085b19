/** cytoscape-fcose ships without types: it is a Cytoscape extension and nothing more. */
declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape';

  const extension: Ext;
  export default extension;
}
