package dev.assay.internal.tracing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The members of requests and responses by their names, without the modules of the services, which a function may not have. */
final class Members {

    private Members() {}

    static @Nullable SdkField<?> field(SdkPojo of, String name) {
        for (SdkField<?> field : of.sdkFields()) {
            if (name.equals(field.memberName())) {
                return field;
            }
        }
        return null;
    }

    static @Nullable Object value(SdkPojo of, String name) {
        SdkField<?> field = field(of, name);
        return field == null ? null : field.getValueOrDefault(of);
    }

    static @Nullable String text(SdkPojo of, String name) {
        return value(of, name) instanceof String text ? text : null;
    }

    /** The structures of a list; none if there is no such list. */
    static List<SdkPojo> list(SdkPojo of, String name) {
        List<SdkPojo> found = new ArrayList<>();
        if (value(of, name) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof SdkPojo one) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    static void set(SdkPojo builder, String name, Object value) {
        SdkField<?> field = field(builder, name);
        if (field != null) {
            field.set(builder, value);
        }
    }
}
