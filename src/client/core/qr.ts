/** The module that draws QR codes. */
export { qrCode } from '../platform/qr.ts';
