/** What the bell says of the desk of the city. */
export const deskNotices = {
  "desk-merged": {
    title: "Ce que le guichet a fait pour vous est ici",
    body: "Vos annonces et vos échanges sont reliés à votre compte.",
    push: { title: "Votre compte est relié au guichet", body: "Ouvrez le service pour en savoir plus." },
  },
};
