package id.adminduk.document;

import id.adminduk.document.rendering.BirthCertificate.Model;
import id.adminduk.document.rendering.DocumentRenderer;
import id.adminduk.document.rendering.Samples;
import id.adminduk.document.signing.DocumentSigner;
import id.adminduk.document.signing.LocalSigning;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.Supplier;

/// Prints the processor time of one signed akta and one kartu keluarga, over 300 of each after a warm-up; started by
/// `deploy/bench/signed-pdf`.
public final class SignedPdfBench {
    private static final int DOCUMENTS = 300;
    private static final int WARM_UP = 400;

    private SignedPdfBench() {}

    public static void main(String[] arguments) throws IOException {
        var renderer = new DocumentRenderer();
        var signer = new LocalSigning(Files.createTempDirectory("bench-keys")).signer();
        var akta = Samples.akta(Model.MARRIED_PARENTS);
        var card = Samples.card(4);
        for (int i = 0; i < WARM_UP; i++) issue(renderer, signer, i);

        var page = renderer.render(akta);
        System.out.printf("%-28s %8s %8s %8s%n", "CPU ms a document", "mean", "p50", "p99");
        report("akta, render", () -> renderer.render(akta));
        report("kartu keluarga, render", () -> renderer.render(card));
        report("sign and stamp", () -> signer.sign(page));
        report("akta, render and sign", () -> signer.sign(renderer.render(akta)));
        report("kartu keluarga, both", () -> signer.sign(renderer.render(card)));
        System.out.printf(
                "bytes: akta %d, kartu keluarga %d%n",
                signer.sign(page).bytes().length,
                signer.sign(renderer.render(card)).bytes().length);
    }

    private static void issue(DocumentRenderer renderer, DocumentSigner signer, int i) {
        signer.sign(
                i % 2 == 0 ? renderer.render(Samples.akta(Model.MARRIED_PARENTS)) : renderer.render(Samples.card(4)));
    }

    private static void report(String what, Supplier<Object> work) {
        var threads = ManagementFactory.getThreadMXBean();
        var nanos = new long[DOCUMENTS];
        for (int i = 0; i < DOCUMENTS; i++) {
            long start = threads.getCurrentThreadCpuTime();
            if (work.get() == null) throw new IllegalStateException();
            nanos[i] = threads.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        double mean = Arrays.stream(nanos).average().orElseThrow();
        System.out.printf(
                "%-28s %8.1f %8.1f %8.1f%n",
                what, mean / 1e6, nanos[DOCUMENTS / 2] / 1e6, nanos[DOCUMENTS * 99 / 100] / 1e6);
    }
}
