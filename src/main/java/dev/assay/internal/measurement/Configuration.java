package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.data.InstructionSet;
import dev.assay.data.Network;
import dev.assay.internal.packaging.PaddedZip;
import dev.assay.internal.sources.SourceSetting;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a cell that is deployed: cells that differ only in payload or load share it, and so share a function.
 *
 * @param version the name of the function's version; empty if versions are not compared
 * @param memoryMegabytes 128 to 10,240
 * @param timeoutSeconds 1 to 900
 * @param packageMegabytes the size of the package; 0 as it is
 * @param kind the level of each further factor that has its own functions: the kind of cold start, the event source, its
 *     settings, the network, the processors; empty for none. Kinds share no function, so that they do not meet
 * @param network where its instances are
 * @param instructionSet of its instances; absent for the target's usual one
 */
record Configuration(
        String version,
        int memoryMegabytes,
        int timeoutSeconds,
        int packageMegabytes,
        String kind,
        Network network,
        @Nullable InstructionSet instructionSet) {

    static Configuration of(Cell cell, FunctionToDeploy function) {
        return new Configuration(
                cell.level(Factors.VERSION)
                        .map(level -> String.valueOf(level.value()))
                        .orElse(""),
                whole(cell, Factors.MEMORY, function.memoryMegabytes()),
                whole(cell, Factors.TIMEOUT, function.timeoutSeconds()),
                whole(cell, Factors.PACKAGE_SIZE, 0),
                kind(cell),
                network(cell),
                InstructionSet.at(cell).orElse(null));
    }

    private static String kind(Cell cell) {
        return Stream.of(
                        Stream.of(Factors.COLD_START, Factors.SOURCE),
                        SourceSetting.factors(),
                        Stream.of(Factors.NETWORK, Factors.ARCHITECTURE))
                .flatMap(factors -> factors)
                .flatMap(factor -> cell.level(factor).stream())
                .map(level -> String.valueOf(level.value()))
                .collect(Collectors.joining("-"));
    }

    private static Network network(Cell cell) {
        return cell.level(Factors.NETWORK)
                .map(level -> Network.labelled(String.valueOf(level.value())))
                .orElse(Network.OUTSIDE);
    }

    private static int whole(Cell cell, String factor, int otherwise) {
        return cell.level(factor).map(level -> (int) level.number()).orElse(otherwise);
    }

    /** The version that is deployed, with its package of this size. */
    FunctionVersion version(FunctionToDeploy function) {
        FunctionVersion found = function.version(version);
        return packageMegabytes == 0 ? found : found.withCode(PaddedZip.of(found.code(), packageMegabytes));
    }

    void checkPackageSize(FunctionToDeploy function) {
        if (packageMegabytes != 0) {
            PaddedZip.check(function.version(version).code(), packageMegabytes);
        }
    }

    /** Ends the name of the function: {@code 512mb-60s}, or {@code baseline-512mb-60s}. Lambda takes no dot there. */
    String suffix() {
        String start = version.isEmpty() ? "" : version.replace('.', '_') + "-";
        String size = packageMegabytes == 0 ? "" : "-zip" + packageMegabytes + "mb";
        return start + memoryMegabytes + "mb-" + timeoutSeconds + "s" + size + (kind.isEmpty() ? "" : "-" + kind);
    }
}
