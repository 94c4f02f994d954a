package dev.assay.internal.hooks;

import java.util.ServiceLoader;

/** Finds what an annotation of the API leads to, so that the API need not know the room in which experiments run. */
public final class Hook {

    private Hook() {}

    /** The one implementation, from the class loader of the contract. */
    public static <T> T of(Class<T> contract) {
        return ServiceLoader.load(contract, contract.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("META-INF/services/" + contract.getName()
                        + " must be on the class path. Keep the service files when you merge jars"));
    }
}
