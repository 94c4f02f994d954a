package imgproc;

import java.util.Base64;
import java.util.Map;

/**
 * A grey picture.
 *
 * @param width in pixels
 * @param pixels one byte each, row by row
 */
record Image(int width, byte[] pixels) {

    /** Its fields in JSON. */
    static final String WIDTH = "width";

    /** Its fields in JSON: the pixels in base 64. */
    static final String PIXELS = "pixels";

    /** A picture that grows lighter from left to right, and from top to bottom. */
    static Image ofGradient(int width, int height) {
        byte[] pixels = new byte[width * height];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = (byte) (at % width + at / width);
        }
        return new Image(width, pixels);
    }

    static Image of(Map<String, String> json) {
        return new Image(
                Integer.parseInt(json.getOrDefault(WIDTH, "1")),
                Base64.getDecoder().decode(json.getOrDefault(PIXELS, "")));
    }

    String pixelsAsText() {
        return Base64.getEncoder().encodeToString(pixels);
    }

    /** The same in half the size: each pixel is the mean of four. */
    Image halved() {
        int half = width / 2;
        byte[] small = new byte[half * (pixels.length / width / 2)];
        for (int at = 0; at < small.length; at++) {
            int corner = at / half * 2 * width + at % half * 2;
            small[at] =
                    (byte) ((grey(corner) + grey(corner + 1) + grey(corner + width) + grey(corner + width + 1)) / 4);
        }
        return new Image(half, small);
    }

    private int grey(int at) {
        return pixels[at] & 0xff;
    }
}
