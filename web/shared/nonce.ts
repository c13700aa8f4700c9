/** The server puts a fresh nonce into each page; every style element that the renderer makes must carry it. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
