// The event carries our ids alone. Which of them a patient has opened is health data all the same: it stays in the page here.
document.addEventListener('exosome-faq-toggle', ({ questionId, open }) => {
  if (open) document.querySelector('output').textContent = questionId;
});
