import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

const SVG = 'http://www.w3.org/2000/svg';
/** The width of the white border that a scanner needs around the code, in modules. */
const QUIET_ZONE = 4;

/**
 * Draws an address as a QR code: an SVG element, black on white, with its white border.
 * @throws Error when the address is longer than a code holds
 */
export function qrCode(address: string, label: string): SVGElement {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * QUIET_ZONE;
  return svgElement(
    'svg',
    {
      viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`,
      role: 'img',
      'shape-rendering': 'crispEdges',
    },
    [
      svgElement('title', {}, [label]),
      svgElement('rect', {
        x: -QUIET_ZONE,
        y: -QUIET_ZONE,
        width: side,
        height: side,
        fill: '#fff',
      }),
      svgElement('path', { d: toSvgPath(code), fill: '#000' }),
    ],
  );
}

function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
