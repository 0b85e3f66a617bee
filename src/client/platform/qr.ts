import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

const SVG = 'http://www.w3.org/2000/svg';
/** Modules of white that a reader needs around the code. */
const QUIET = 4;

/**
 * An address as a QR code: an SVG element, black on white, with the white it needs around it.
 * @throws Error when the address is longer than a code holds
 */
export function qrCode(address: string, label: string): SVGElement {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * QUIET;
  return part(
    'svg',
    {
      viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`,
      role: 'img',
      'shape-rendering': 'crispEdges',
    },
    [
      part('title', {}, [label]),
      part('rect', { x: -QUIET, y: -QUIET, width: side, height: side, fill: '#fff' }),
      part('path', { d: toSvgPath(code), fill: '#000' }),
    ],
  );
}

function part(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
