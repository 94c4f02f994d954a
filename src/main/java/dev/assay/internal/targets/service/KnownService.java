package dev.assay.internal.targets.service;

import dev.assay.targets.Capability;
import java.util.Locale;
import java.util.Optional;

/**
 * A service that speaks the APIs of AWS Lambda and Amazon S3, with what it shows to those who see nothing but its answers. A target
 * that sees more, for example the containers beside it, knows better than this.
 */
public enum KnownService {
    /** LocalStack, as published: read from the source of 4.14.0. */
    LOCALSTACK("LocalStack", "java21"),
    /** The server of moto: read from the source of 5.2.5. */
    MOTO("moto", "java17"),
    /** The embedded target of another run of Assay. */
    EMBEDDED("Assay's embedded target", "java17"),
    /** Anything else that answers as AWS does. */
    UNKNOWN("a service that Assay does not know", "java21");

    private final String title;
    private final String javaRuntime;

    KnownService(String title, String javaRuntime) {
        this.title = title;
        this.javaRuntime = javaRuntime;
    }

    /** What settings call it: {@code localstack}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What sentences call it: {@code LocalStack}. */
    public String title() {
        return title;
    }

    /** The Lambda runtime identifier for functions that are compiled for Java 17: one that the service has an image or a JVM for. */
    public String javaRuntime() {
        return javaRuntime;
    }

    /** Why it does not show this; empty when it does. */
    public Optional<String> missing(Capability capability) {
        Shown shown = shows(capability);
        return shown.present() ? Optional.empty() : Optional.of(shown.reason());
    }

    /** How it shows this, or why it does not. */
    public String how(Capability capability) {
        return shows(capability).reason();
    }

    private Shown shows(Capability capability) {
        return switch (this) {
            case LOCALSTACK -> LocalStack.shows(capability);
            case MOTO -> Moto.shows(capability);
            case EMBEDDED -> Embedded.shows(capability);
            case UNKNOWN -> Unknown.shows(capability);
        };
    }
}
