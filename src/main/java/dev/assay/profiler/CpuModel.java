package dev.assay.profiler;

import org.jspecify.annotations.Nullable;

/** The kind of CPU, from {@code /proc/cpuinfo} of x86 and of ARM. */
final class CpuModel {

    private static final String ARM_LIMITED = "0x41";

    private CpuModel() {}

    static void inspect(Attributes attributes, SystemFiles files) {
        String text = files.text("/proc/cpuinfo");
        String name = KernelText.value(text, "model name");
        String part = KernelText.value(text, "CPU part");
        attributes.put("cpuType", name == null ? armName(KernelText.value(text, "CPU implementer"), part) : name);
        String model = KernelText.value(text, "model");
        attributes.put("cpuModel", model == null ? part : model);
        attributes.put("cpuCores", KernelText.value(text, "cpu cores"));
    }

    /**
     * ARM kernels print the numbers of the main identification register alone. The names are of the cores in AWS's
     * Graviton 2, 3 and 4: <a href="https://developer.arm.com/documentation/100616/0401/">MIDR_EL1</a>.
     */
    private static @Nullable String armName(@Nullable String implementer, @Nullable String part) {
        if (implementer == null || part == null) {
            return null;
        }
        String core = implementer.equals(ARM_LIMITED) ? neoverse(part) : null;
        return core == null ? String.join(" ", "ARM implementer", implementer, "part", part) : core;
    }

    private static @Nullable String neoverse(String part) {
        return switch (part) {
            case "0xd0c" -> "ARM Neoverse-N1";
            case "0xd40" -> "ARM Neoverse-V1";
            case "0xd4f" -> "ARM Neoverse-V2";
            default -> null;
        };
    }
}
