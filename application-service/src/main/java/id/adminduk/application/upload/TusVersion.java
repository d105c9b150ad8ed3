package id.adminduk.application.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Both sides say which protocol they speak, in every request and every answer, refusals included. Completion is ours,
/// not the protocol's.
@Component
class TusVersion implements WebMvcConfigurer, HandlerInterceptor {
    static final String HEADER = "Tus-Resumable";
    static final String VERSION = "1.0.0";
    private static final String UPLOADS = "/v1/applications/*/uploads";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(UPLOADS, UPLOADS + "/*").order(0);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HEADER, VERSION);
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Tus-Version", VERSION);
            response.setHeader("Tus-Extension", "creation,expiration,checksum,termination");
            response.setHeader("Tus-Max-Size", Long.toString(UploadDesk.LONGEST));
            response.setHeader("Tus-Checksum-Algorithm", PieceChecksum.ALGORITHMS);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return false;
        }
        if (!VERSION.equals(said(request))) {
            response.setHeader("Tus-Version", VERSION);
            throw UploadRefused.versionUnsupported();
        }
        return true;
    }

    private static @Nullable String said(HttpServletRequest request) {
        return request.getHeader(HEADER);
    }
}
