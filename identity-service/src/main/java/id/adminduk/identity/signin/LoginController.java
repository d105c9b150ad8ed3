package id.adminduk.identity.signin;

import id.adminduk.identity.session.SignInPage;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of the sign-in: phone or user name, and password.
@Hidden
@Controller
class LoginController {
    private final SignInPage pages;

    LoginController(SignInPage pages) {
        this.pages = pages;
    }

    @GetMapping("/login")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        return pages.show("login", "login", request, response, model);
    }
}
