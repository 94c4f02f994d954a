package dev.assay.internal.targets.localstack.engine;

/**
 * An image that a run needs.
 *
 * @param name as the engine takes it
 * @param purpose for messages
 * @param property names another one
 */
public record NeededImage(String name, String purpose, String property) {

    /** LocalStack's own. */
    public static NeededImage of(LocalStackImage image) {
        return new NeededImage(image.name(), "LocalStack's image", LocalStackImage.PROPERTY);
    }

    /** That which instances of a runtime are made from. */
    public static NeededImage of(RuntimeImages images, String runtime) {
        return new NeededImage(images.image(runtime), "the image of runtime " + runtime, RuntimeImages.PROPERTY);
    }
}
