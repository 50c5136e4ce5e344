/** The inline script of `src/client/boot.js`, put in by the build so that its hash matches the policy. */
declare const __BOOT_SCRIPT__: string;
