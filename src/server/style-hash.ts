/**
 * The hash of the style element in the markup, as a source of a policy: `style-src '${styleHash}'` lets it in without a nonce. Each version
 * has another. The build writes it, from the markup itself.
 */
export const styleHash: string = 'sha256-BUILD';
