package dev.assay.target.localstack;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Info;

/** The machine that the Docker engine runs on. */
record DockerMachine(boolean isThisOne, int processors, boolean limitsCpu, boolean limitsMemory) {
    static DockerMachine of(DockerClient docker) {
        Info info = docker.infoCmd().exec();
        boolean same = System.getProperty("os.version").equals(info.getKernelVersion());
        return new DockerMachine(
                same,
                info.getNCPU(),
                Boolean.TRUE.equals(info.getCpuCfsQuota()),
                Boolean.TRUE.equals(info.getMemoryLimit()));
    }
}
