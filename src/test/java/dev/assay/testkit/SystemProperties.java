package dev.assay.testkit;

import java.util.HashMap;
import java.util.Map;

/** System properties that a test sets, and which are as before when it ends. */
public final class SystemProperties implements AutoCloseable {

    private final Map<String, String> before = new HashMap<>();

    private SystemProperties(Map<String, String> properties) {
        properties.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
    }

    public static SystemProperties set(Map<String, String> properties) {
        return new SystemProperties(properties);
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }
}
